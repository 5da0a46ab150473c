// The schemas in libraries that accept Standard Schemas.

import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import {
  startTaskRequest,
  startTaskResponse,
  type StandardSchemaV1 as OwnStandardSchemaV1,
  type StartTaskRequest,
  type StartTaskResponse,
} from 'ecs-start-task';
import { startTaskRequest as documented } from 'ecs-start-task/json-schema';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function isTrue<T extends true>(): T | undefined {
  return undefined;
}

// Their types are those of the package of the standard.
const request: StandardSchemaV1<StartTaskRequest> = startTaskRequest;
const response: StandardSchemaV1<StartTaskResponse> = startTaskResponse;
const both: StandardSchemaV1<StartTaskRequest> & StandardJSONSchemaV1<StartTaskRequest> = documented;
isTrue<Equal<StandardSchemaV1.InferInput<typeof startTaskRequest>, StartTaskRequest>>();
isTrue<Equal<StandardSchemaV1.InferOutput<typeof startTaskRequest>, StartTaskRequest>>();
isTrue<Equal<StandardSchemaV1.InferOutput<typeof startTaskResponse>, StartTaskResponse>>();
isTrue<Equal<OwnStandardSchemaV1.InferOutput<typeof startTaskRequest>, StartTaskRequest>>();
isTrue<Equal<StandardJSONSchemaV1.InferInput<typeof documented>, StartTaskRequest>>();

// Nothing has to be awaited.
const result = startTaskRequest['~standard'].validate({});
if (result.issues) {
  for (const { message, path } of result.issues) void [message.length, path?.map(String)];
} else {
  isTrue<Equal<typeof result.value, StartTaskRequest>>();
}

const strict: StandardSchemaV1<StartTaskRequest> = startTaskRequest.with({
  revision: '2026',
  launchType: 'EC2',
});
// @ts-expect-error the kind is that of the schema
startTaskRequest.with({ kind: 'response' });
// @ts-expect-error there are two revisions
startTaskRequest.with({ revision: '2024' });
const document: Record<string, unknown> = documented
  .with({ revision: '2026' })
  ['~standard'].jsonSchema.input({ target: 'draft-07' });
void [request, response, both, strict, document];
