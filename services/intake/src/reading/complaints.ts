// What is wrong with what somebody sent, all of it told at once.
import { Problem, type FieldProblem } from '@jejak/chassis';
import { isISO8601 } from 'class-validator';

/** Collects what is wrong, so that a person hears everything at once. */
export class Complaints {
  readonly found: FieldProblem[] = [];

  add(wrong: boolean, pointer: string, message: string): void {
    if (wrong) this.found.push({ pointer, message });
  }

  /** A day that exists and is not in the future. */
  day(value: string | undefined, pointer: string, today: string): void {
    if (value === undefined) return;
    this.add(!isISO8601(value, { strict: true }), pointer, 'This day does not exist; give a day like 2026-03-01.');
    this.add(value > today, pointer, `This day is in the future; today is ${today}.`);
  }

  /** @throws {Problem} 422 with all that was found */
  raise(): void {
    const [first] = this.found;
    if (!first) return;
    const detail = this.found.length === 1 ? first.message : `${this.found.length} fields need your attention.`;
    throw Problem.of('unacceptable-value', { detail, errors: this.found });
  }
}
