// Canonical JSON by the published vectors of RFC 8785, and what the house refuses besides.
import { describe, expect, it } from '@jest/globals';
import { canonicalData, canonicalText, NotCanonical } from './canonical.js';
import type { JsonObject } from './port.js';

describe('canonical JSON', () => {
  it.each([
    // RFC 8785, section 3.2.2 and 3.2.3
    [
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    ],
    [
      String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
        "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
      `{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}`,
    ],
    // The test data published with it
    ['[56, {"d": true, "10": null, "1": []}]', '[56,{"1":[],"10":null,"d":true}]'],
    [
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
      '{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}',
    ],
    [
      String.raw`{"1":{"f":{"f":"hi","F":5},"\n":56.0},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{}}`,
      String.raw`{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}`,
    ],
    [String.raw`{"Unnormalized Unicode":"A\u030a"}`, '{"Unnormalized Unicode":"A\u030a"}'],
  ])('of %s', (given, canonical) => {
    expect(canonicalText(JSON.parse(given))).toBe(canonical);
  });

  // RFC 8785, appendix B
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s', (bits, text) => {
    expect(canonicalText(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000'])('refuses the number %s', (bits) => {
    expect(() => canonicalText(Buffer.from(bits, 'hex').readDoubleBE())).toThrow();
  });
});

const nested = (depth: number): JsonObject => (depth === 1 ? {} : { in: nested(depth - 1) });

describe('data of an event', () => {
  it.each([
    ['undefined', { a: { b: undefined } }, '/a/b: is undefined, which JSON cannot say'],
    ['a fraction', { money: 0.1 }, '/money: is the number 0.1: only safe integers are stored, others are text'],
    [
      'an unsafe integer',
      { nik: 2 ** 53 },
      '/nik: is the number 9007199254740992: only safe integers are stored, others are text',
    ],
    ['minus zero', { n: -0 }, '/n: is the number 0: only safe integers are stored, others are text'],
    ['a lone surrogate', { name: 'a\ud800' }, '/name: contains a lone surrogate'],
    ['a lone surrogate in a name', { 'a\udc00': 1 }, '/a\udc00: contains a lone surrogate'],
    ['U+0000', { list: ['a', 'b\u0000'] }, '/list/1: contains U+0000'],
    ['text that is not NFC', { name: 'A\u030a' }, '/name: is not in Unicode normal form C'],
    ['__proto__', JSON.parse('{"x":{"__proto__":{"admin":true}}}'), '/x/__proto__: is named __proto__'],
    ['nesting deeper than 32', { a: nested(32) }, `/a${'/in'.repeat(31)}: is nested deeper than 32`],
    ['an instance of a class', { at: new Date(0) }, '/at: is an instance of a class, not a plain object'],
    ['a bigint', { n: 1n }, '/n: is bigint, which JSON cannot say'],
    [
      'a value that nobody sealed',
      { complainant: [{ name: { $plain: 'Wa Ode', subject: 's', cls: 'identity' } }] },
      '/complainant/0/name: holds an unsealed value ($plain)',
    ],
  ])('is refused for %s', (_what, data, message) => {
    const attempt = () => canonicalData(data as JsonObject);
    expect(attempt).toThrow(NotCanonical);
    expect(attempt).toThrow(message);
  });

  it('may be 32 deep, and hold every character that is in normal form', () => {
    expect(canonicalData(nested(32))).toMatch(/^\{.*\}$/);
    expect(canonicalData({ b: 'Å 😀', a: [1, null, true, ''] })).toBe('{"a":[1,null,true,""],"b":"Å 😀"}');
  });
});
