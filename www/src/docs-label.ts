/** Returns what a page of documentation is called. */
export const docsLabel = (address: string) =>
  new URL(address).hostname.endsWith('.amazon.com') ? 'AWS docs' : 'Documentation';
