import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { type Field, type Fix, type Violation, build, describe, explain, validate } from 'ecs-start-task';
import { format } from 'ecs-start-task/messages';
import en from 'ecs-start-task/messages/en.json' with { type: 'json' };
import { applyFix, inputAt, setAt } from 'ecs-start-task/paths';
import { useMemo, useState } from 'react';
import de from '../../messages/de.json' with { type: 'json' };
import { type Form, Members, type Path } from './fields';
import { DEFINITIONS, RESPONSE } from './samples';

/** A form for StartTask: fields from `describe`, validated at each change. */
export function StartTaskForm({ onHelp }: { onHelp: (field: Field) => void }) {
  const [state, setState] = useState<unknown>({});
  const [family, setFamily] = useState('');
  const [isGerman, setGerman] = useState(false);
  const [isMasked, setMasked] = useState(true);
  const [response, setResponse] = useState('');

  const taskDefinition = DEFINITIONS.find((definition) => definition.family === family);
  const options = { revision: '2026', input: 'form', taskDefinition } as const;
  const report = validate(state, options);
  const { output } = build(state, { ...options, format: 'cli', mask: isMasked });
  const fields = useMemo(() => describe('request', '2026', { taskDefinition }), [taskDefinition]);
  const violations = Map.groupBy(report.violations, ({ path }) => inputAt(path, 'request', '2026'));
  const general = violations.get('') ?? [];
  const answer = response ? explain(response) : undefined;
  const retry = answer?.retry?.worthwhile ? answer.retry.containerInstances : undefined;

  const message = (item: Violation | Fix) => (isGerman ? format(de, item, 'de') : format(en, item));
  const set = (path: Path, value: unknown) => setState((state: unknown) => setAt(state, path, value));
  const apply = (fix: Fix) => setState((state: unknown) => applyFix(state, fix));
  const form: Form = { set, violations, message, apply, help: onHelp };

  return (
    <ContentLayout header={<Header variant="h1">Start a task</Header>}>
      <SpaceBetween size="l">
        <Container header={<Header variant="h2">Settings</Header>}>
          <SpaceBetween size="m">
            <FormField label="Check against task definition">
              <Select
                selectedOption={{ value: family, label: family || 'None' }}
                options={['', ...DEFINITIONS.map(({ family }) => family)].map((value) => ({
                  value,
                  label: value || 'None',
                }))}
                onChange={({ detail }) => setFamily(detail.selectedOption.value ?? '')}
              />
            </FormField>
            <Toggle checked={isGerman} onChange={({ detail }) => setGerman(detail.checked)}>
              German messages
            </Toggle>
          </SpaceBetween>
        </Container>
        {general.map((violation) => (
          <Alert key={violation.messageId} type={violation.severity}>
            {message(violation)}
          </Alert>
        ))}
        <Container header={<Header variant="h2">Request</Header>}>
          <Members form={form} fields={fields} path={[]} value={state} />
        </Container>
        <Container header={<Header variant="h2">AWS CLI command</Header>}>
          <SpaceBetween size="m">
            <Toggle checked={isMasked} onChange={({ detail }) => setMasked(detail.checked)}>
              Mask sensitive values
            </Toggle>
            <Box variant="code">
              <pre>
                <output aria-label="Command">{output ?? ''}</output>
              </pre>
            </Box>
            <Button disabled={!output} onClick={() => navigator.clipboard.writeText(output ?? '')}>
              Copy
            </Button>
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">Response</Header>}>
          <SpaceBetween size="m">
            <Button onClick={() => setResponse(RESPONSE)}>Use a failed response</Button>
            <Textarea
              ariaLabel="Response"
              value={response}
              onChange={({ detail }) => setResponse(detail.value)}
            />
            {answer && (
              <Alert
                type={answer.outcome === 'started' ? 'success' : 'error'}
                header={answer.title}
                action={
                  retry && (
                    <Button onClick={() => set(['containerInstances'], retry)}>
                      Retry the failed instances
                    </Button>
                  )
                }
              >
                {answer.summary}
              </Alert>
            )}
          </SpaceBetween>
        </Container>
      </SpaceBetween>
    </ContentLayout>
  );
}
