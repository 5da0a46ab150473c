import { useForm } from '@tanstack/react-form';
import { startTaskRequest, type StartTaskRequest } from 'ecs-start-task';
import { FIELDS, Field, valueOf } from './fields';

const schema = startTaskRequest.with({ revision: '2026' });

/** Lists must be present, so that their items are not taken for members. */
const EMPTY: Partial<StartTaskRequest> = { containerInstances: [], overrides: { containerOverrides: [{}] } };

/** TanStack Form accepts the schema as a validator. It is synchronous, so it can validate at every change. */
export function TanStackForm({ onSend }: { onSend: (request: StartTaskRequest) => void }) {
  const form = useForm({
    defaultValues: EMPTY as StartTaskRequest,
    validators: { onChange: schema, onSubmit: schema },
    onSubmit: ({ value }) => onSend(value),
  });
  return (
    <form
      aria-label="TanStack Form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <h2>TanStack Form</h2>
      {FIELDS.map(({ name, label, ...settings }) => (
        <form.Field key={name} name={name as 'cluster'}>
          {(field) => {
            const [error] = field.state.meta.errors;
            const isShown = field.state.meta.isTouched && error;
            return (
              <Field
                id={`tanstack-${name}`}
                label={label}
                error={isShown ? error.message : undefined}
                value={field.state.value ?? ''}
                onBlur={field.handleBlur}
                onChange={(event) =>
                  field.handleChange(
                    valueOf(event.target.value, 'isNumber' in settings) as string | undefined,
                  )
                }
              />
            );
          }}
        </form.Field>
      ))}
      <button>Send</button>
    </form>
  );
}
