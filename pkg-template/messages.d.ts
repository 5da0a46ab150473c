/** A template in ICU MessageFormat for each `messageId`, `titleId` and `whyId`. */
export type Catalog = Readonly<Record<string, string>>;

/** A violation, a fix or a change. */
export type Localizable =
  | { readonly messageId: string; readonly params: object; readonly message: string }
  | { readonly titleId: string; readonly params: object; readonly title: string }
  | { readonly whyId: string; readonly params: object; readonly why: string };

/**
 * Renders the message of a violation, the title of a fix or the reason of a change.
 *
 * Templates can use this part of ICU MessageFormat: `{name}`, `{name, number}`, `{name, number, ::group-off}`,
 * `{name, date, ::yMMMM}`, `plural` and `select`.
 *
 * @param catalog `ecs-start-task/messages/en.json`, or a translation of it. Messages that it lacks are returned in English.
 * @param item a violation, a fix or a change
 * @param locale of numbers, months and plurals. Default: `'en'`
 */
export function format(catalog: Catalog, item: Localizable, locale?: string): string;
