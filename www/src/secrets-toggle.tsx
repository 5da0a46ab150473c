// The button that shows and hides the values of environment variables, everywhere at once.

import { Icon } from './icons.tsx';
import { secretsShown } from './model/settings.ts';

export function SecretsToggle() {
  return (
    <button type="button" class="quiet" onClick={() => (secretsShown.value = !secretsShown.value)}>
      <Icon name={secretsShown.value ? 'hidden' : 'eye'} />
      {secretsShown.value ? 'Hide values' : 'Show values'}
    </button>
  );
}
