// Icons, 16 units wide, in the color of the text.

const PATHS = {
  add: 'M8 3v10M3 8h10',
  remove: 'M4 4l8 8M12 4l-8 8',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  help: 'M6 6.2a2 2 0 1 1 2.8 1.8c-.6.3-.8.6-.8 1.4M8 11.8v.1',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  hidden: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM3 13L13 3',
  undo: 'M5.5 4L2.5 7l3 3M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10.5 4l3 3-3 3M13 7H6.5a3.5 3.5 0 0 0 0 7H9',
  share: 'M8 2v8M4.5 5.5L8 2l3.5 3.5M3 9v4.5h10V9',
  import: 'M8 2v7M4.5 6L8 9.5 11.5 6M2.5 10v3.5h11V10',
  error: 'M8 4.5v4.2M8 11.2v.1',
  check: 'M3.5 8.5l3 3 6-7',
  next: 'M6 4l4 4-4 4',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M12.6 3.4l-.7.7M4.1 11.9l-.7.7',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z',
  system: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  disabled?: boolean;
  class?: string;
  expanded?: boolean;
  action?: string;
  /** Whether Tab skips it, because it has a keyboard shortcut. */
  isSkipped?: boolean;
}

/** An icon button. The label is its accessible name and its tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  disabled,
  expanded,
  action,
  isSkipped,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${rest.class ?? ''}`}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-disabled={disabled ? 'true' : undefined}
      data-action={action}
      tabindex={isSkipped ? -1 : undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
