// HTTP in: the holder of a receipt gets a token for one case and fifteen minutes, without an account.
import { Body, Controller, Inject, Ip, Post } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { Act, CLOCK, EVENT_STORE, KEYS, Problem, VIEWS } from '@jejak/chassis';
import type { Clock, Keys, Views } from '@jejak/chassis';
import { ReceiptSessionAnswer, ReceiptSessionBody } from '@jejak/contracts/http';
import type { EventStore } from '@jejak/eventstore';
import { GUESSES, type Guesses } from '../guesses.js';
import { caseOfAgendaNumber, plainNumber, type NumberRow } from '../views/numbers.js';

/** Stands in for a case where the number was never given, so that the same work is done and the same time passes. Of issue 0 there is no receipt. */
const NO_CASE = { caseId: '00000000-0000-8000-8000-000000000000', issue: 0 };

const notRecognised = (): Problem =>
  Problem.of('not-found', { detail: 'No receipt has this number and this code. Check both and try again.' });

@Controller('receipt-sessions')
export class ReceiptSessionsApi {
  @Inject(KEYS) private readonly keys!: Keys;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VIEWS) private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(GUESSES) private readonly guesses: Guesses,
  ) {}

  /** A token for the case of a receipt. An unknown number and a wrong code get the same answer. */
  @Post()
  @Act('open-receipt-session')
  @ApiCreatedResponse({ type: ReceiptSessionAnswer })
  async open(
    @Ip() address: string,
    @Body() { agendaNumber, trackingCode }: ReceiptSessionBody,
  ): Promise<ReceiptSessionAnswer> {
    const number = plainNumber(agendaNumber);
    const refusal = await this.guesses.admit(address, number);
    const row = await this.find(number).catch(async (error: unknown) => {
      await this.guesses.undo(address, number);
      throw error;
    });
    const { caseId, issue } = row ?? NO_CASE;
    const isRight = this.keys.checkTrackingCode(caseId, issue, trackingCode);
    if (issue === NO_CASE.issue || !isRight) throw refusal ?? notRecognised();
    await this.guesses.forgive(address, number);
    const now = this.clock.now();
    const token = await this.keys.issueReceiptToken(caseId, now);
    const opened = await this.keys.readReceiptToken(token, now);
    if (!opened.ok) throw new Error('A token that was just made can not be read.');
    return { token, expiresAt: opened.expiresAt.toISOString(), caseId };
  }

  /** Whoever has just lodged may follow at once: the view is read where the store is. */
  private async find(number: string): Promise<NumberRow | null> {
    const after = await this.store.head();
    return this.views.read('numbers', { after }, (manager) => caseOfAgendaNumber(manager, number));
  }
}
