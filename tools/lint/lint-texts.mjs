// Lints texts that are in no file: reads [{ path, text }] from stdin, prints for each the rules that it breaks.
import { ESLint } from 'eslint';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

// A text that is in no file has no types; the rules that need them are not what is asked here.
const untyped = {
  languageOptions: { parserOptions: { project: null } },
  rules: Object.fromEntries(
    ['no-floating-promises', 'no-misused-promises', 'await-thenable', 'switch-exhaustiveness-check'].map((rule) => [
      `@typescript-eslint/${rule}`,
      'off',
    ]),
  ),
};
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], ...untyped }] });
const answers = [];
for (const { path, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
  const [result] = await eslint.lintText(text, { filePath: path });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
