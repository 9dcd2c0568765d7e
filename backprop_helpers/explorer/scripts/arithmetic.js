// A number as students type it, such as 0,5, 3/4 or 19·(2 − 3): read, and never run as code.

/** @type {Record<string, string>} */
const SIGNS = { "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "÷": "/", "⁄": "/", "**": "^" };
const SUCH = "write a number, such as -0.5, 3/4 or 19*6";

/**
 * Return the number that a text says, or else the sentence that says what to write.
 * @param {string} text
 * @returns {number | string}
 */
export function readNumber(text) {
  const plain = inPlainSigns(text.trim());
  const grouped = plain.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];
  if (grouped)
    return `${grouped} is read in two ways: write ${grouped.replace(",", ".")} or ${grouped.replace(",", "")}`;
  const tokens = plain.replace(/,(?=\d)/g, ".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi) ?? [];
  const reader = new Reader(tokens);
  const number = reader.sum();
  if (number === null || reader.next !== undefined) return SUCH;
  return Number.isFinite(number) ? number : `${text.trim()} has no finite value: ${SUCH}`;
}

/**
 * Return a text with the signs of the keyboard in the place of those of typesetting: (0+1/2) for ½, ^(2) for ².
 * @param {string} text
 */
const inPlainSigns = (text) =>
  text
    .replace(/(\d*)([¼-¾⅐-⅞])/g, (_, whole, part) => `(${whole || 0}+${part.normalize("NFKC")})`)
    .replace(/[⁰¹²³⁴-⁹⁻]+/g, (raised) => `^(${raised.normalize("NFKC")})`)
    .normalize("NFKC")
    .replace(/\bpi\b/gi, "π")
    .replace(/\bsqrt(?=\s*\()/gi, "√")
    .replace(/\*\*|[−–×·⋅÷⁄]/g, (sign) => SIGNS[sign]);

/** Reads a list of tokens; what cannot be read is null. */
class Reader {
  /** @param {string[]} tokens */
  constructor(tokens) {
    this.tokens = tokens;
    this.place = 0;
  }

  /** @returns {string | undefined} */
  get next() {
    return this.tokens[this.place];
  }

  /** @param {string[]} signs */
  take(...signs) {
    const { next } = this;
    if (next === undefined || !signs.includes(next)) return "";
    this.place++;
    return next;
  }

  sum() {
    let sum = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
      const part = this.product();
      sum = sum === null || part === null ? null : sign === "+" ? sum + part : sum - part;
    }
    return sum;
  }

  product() {
    let product = this.signed();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      const part = this.signed();
      product = product === null || part === null ? null : sign === "*" ? product * part : product / part;
    }
    return product;
  }

  /** @returns {number | null} */
  signed() {
    const sign = this.take("+", "-");
    if (!sign) return this.power();
    const number = this.signed();
    return number !== null && sign === "-" ? -number : number;
  }

  /** @returns {number | null} */
  power() {
    const base = this.atom();
    if (!this.take("^")) return base;
    const exponent = this.signed();
    return base === null || exponent === null ? null : base ** exponent;
  }

  /** @returns {number | null} */
  atom() {
    if (this.take("(")) {
      const number = this.sum();
      return this.take(")") ? number : null;
    }
    const { next } = this;
    if (next === "π") {
      this.place++;
      return Math.PI;
    }
    if (this.take("√")) {
      const number = this.atom();
      return number === null ? null : Math.sqrt(number);
    }
    if (next === undefined || !/^[\d.]/.test(next) || next === ".") return null;
    this.place++;
    return Number(next);
  }
}
