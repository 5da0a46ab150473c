// The little Markdown that descriptions hold: code between backticks. All else is text.

export function Markdown({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
