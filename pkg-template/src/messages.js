// Renders messages of a catalog: the part of ICU MessageFormat that `src/message.rs` documents, without a core.

/**
 * A part of a template: text, the number of the plural around it, or an argument with its type, style and cases.
 *
 * @typedef {string | { count: true } | Argument} Part
 * @typedef {{ name: string, type?: string, style?: string, cases?: Record<string, Part[]> }} Argument
 */

/** Parsed templates. @type {Map<string, Part[]> | undefined} */
let parsed;

/** @type {typeof import('../messages.js').format} */
export function format(catalog, item, locale = 'en') {
  const [id, english] =
    'messageId' in item
      ? [item.messageId, item.message]
      : 'titleId' in item
        ? [item.titleId, item.title]
        : [item.whyId, item.why];
  if (!Object.hasOwn(catalog, id)) return english;
  const template = catalog[id];
  parsed ??= new Map();
  let parts = parsed.get(template);
  if (!parts) parsed.set(template, (parts = new Parser(template).parts(false)));
  return render(parts, /** @type {Record<string, unknown>} */ (item.params), undefined, locale);
}

class Parser {
  /** @param {string} template */
  constructor(template) {
    this.template = template;
    this.at = 0;
  }

  /**
   * Parses up to the brace that closes a case, or to the end of the template.
   *
   * @param {boolean} inPlural
   */
  parts(inPlural) {
    /** @type {Part[]} */
    const parts = [];
    while (this.at < this.template.length) {
      const sign = this.template[this.at];
      this.at += 1;
      if (sign === '}') break;
      if (sign === '{') parts.push(this.argument());
      else if (sign === '#' && inPlural) parts.push({ count: true });
      else if (sign === "'") parts.push(this.quoted());
      else parts.push(sign);
    }
    return parts;
  }

  /** Parses what follows an apostrophe: another one, literal braces, or anything else. */
  quoted() {
    const next = this.template[this.at];
    if (next === "'") this.at += 1;
    if (next !== '{' && next !== '}') return "'";
    const end = this.template.indexOf("'", this.at);
    const quoted = this.template.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.template.length : end + 1;
    return quoted;
  }

  /** @returns {Argument} */
  argument() {
    const [name, isOnlyName] = this.word();
    if (isOnlyName) return { name };
    const [type, isAll] = this.word();
    if (isAll) return { name, type };
    if (type !== 'plural' && type !== 'select') return { name, type, style: this.word()[0] };
    /** @type {Record<string, Part[]>} */
    const cases = Object.create(null);
    for (let open; (open = this.template.slice(this.at).search(/[{}]/)) >= 0;) {
      const key = this.template.slice(this.at, this.at + open).trim();
      const isEnd = this.template[this.at + open] === '}';
      this.at += open + 1;
      if (isEnd) break;
      cases[key] = this.parts(type === 'plural');
    }
    return { name, type, cases };
  }

  /** Parses up to a comma or a closing brace, and returns whether it was the brace. @returns {[string, boolean]} */
  word() {
    const length = this.template.slice(this.at).search(/[,}]/);
    const end = length < 0 ? this.template.length : this.at + length;
    const word = this.template.slice(this.at, end).trim();
    this.at = end + 1;
    return [word, this.template[end] !== ','];
  }
}

/**
 * @param {Part[]} parts
 * @param {Record<string, unknown>} params
 * @param {number | undefined} count the number of the plural around them
 * @param {string} locale
 * @returns {string}
 */
function render(parts, params, count, locale) {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('count' in part) return number(count ?? 0, locale);
      const { name, type, style, cases = {} } = part;
      const value = params[name];
      switch (type) {
        case 'plural': {
          const n = typeof value === 'number' ? value : 0;
          const found = cases[`=${n}`] ?? cases[new Intl.PluralRules(locale).select(n)] ?? cases.other;
          return render(found ?? [], params, n, locale);
        }
        case 'select':
          return render(cases[String(value)] ?? cases.other ?? [], params, count, locale);
        case 'number':
          return style === '::group-off' ? String(value) : number(value, locale);
        case 'date':
          return month(value, locale);
        default:
          return Array.isArray(value) ? value.join(', ') : String(value);
      }
    })
    .join('');
}

/** Integers that JavaScript cannot represent are strings of digits. @param {unknown} value @param {string} locale */
const number = (value, locale) =>
  Number.isSafeInteger(value)
    ? new Intl.NumberFormat(locale).format(/** @type {number} */ (value))
    : String(value);

/** A month such as `2024-01`. @param {unknown} value @param {string} locale */
function month(value, locale) {
  const date = new Date(`${value}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(date);
}
