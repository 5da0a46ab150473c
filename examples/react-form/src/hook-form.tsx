import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { startTaskRequest, type StartTaskRequest } from 'ecs-start-task';
import { useForm } from 'react-hook-form';
import { FIELDS, Field, valueOf } from './fields';

const schema = startTaskRequest.with({ revision: '2026' });

/** react-hook-form: the schema goes to its resolver. */
export function HookForm({ onSend }: { onSend: (request: StartTaskRequest) => void }) {
  const { register, handleSubmit, getFieldState, formState } = useForm<StartTaskRequest>({
    resolver: standardSchemaResolver(schema),
  });
  return (
    <form aria-label="react-hook-form" noValidate onSubmit={handleSubmit((request) => onSend(request))}>
      <h2>react-hook-form</h2>
      {FIELDS.map(({ name, label, ...field }) => {
        const path = name.replaceAll(/\[(\d+)\]/g, '.$1') as 'cluster';
        const isNumber = 'isNumber' in field;
        return (
          <Field
            key={name}
            id={`hook-${name}`}
            label={label}
            error={getFieldState(path, formState).error?.message}
            {...register(path, { setValueAs: (text) => valueOf(String(text ?? ''), isNumber) })}
          />
        );
      })}
      <button>Send</button>
    </form>
  );
}
