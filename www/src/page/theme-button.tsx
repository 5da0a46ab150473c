// Switches between the themes: system, light and dark.

import { IconButton } from '../icons.tsx';
import { THEMES, theme } from '../model/settings.ts';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

export function ThemeButton() {
  const now = theme.value;
  const next = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system';
  return (
    <IconButton
      icon={ICONS[now]}
      class="theme"
      label={`Theme: ${now}. Switch to ${next}`}
      onClick={() => (theme.value = next)}
    />
  );
}
