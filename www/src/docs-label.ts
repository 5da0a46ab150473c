/** Returns the label of a link to documentation. */
export const docsLabel = (address: string) =>
  new URL(address).hostname.endsWith('.amazon.com') ? 'AWS docs' : 'Documentation';
