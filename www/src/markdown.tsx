// Renders the only Markdown in descriptions: code between backticks.

export function Markdown({ text }: { text: string }) {
  return <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;
}
