// A setting with a few values, as radio buttons.

import type { Signal } from '@preact/signals';

interface ChoiceProps<T extends string> {
  label: string;
  /** Text after the label. */
  hint?: string;
  values: readonly T[];
  setting: Signal<T>;
  show?: (value: T) => string;
}

/** Radio buttons for the values of a setting. */
export function Choice<T extends string>({ label, hint, values, setting, ...rest }: ChoiceProps<T>) {
  const name = label.toLowerCase().replaceAll(' ', '-');
  return (
    <fieldset class="choice">
      <legend>
        {label}
        {hint !== undefined && ` (${hint})`}
      </legend>
      <div class="segments">
        {values.map((value) => (
          <label>
            <input
              type="radio"
              name={name}
              value={value}
              checked={setting.value === value}
              onChange={() => (setting.value = value)}
            />
            <span>{rest.show?.(value) ?? value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
