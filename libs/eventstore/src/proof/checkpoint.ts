// Checkpoints of the log (C2SP tlog-checkpoint): origin, event count, root; position and time as extension lines.
import { openNote, NoteRefused, signNote, type Signer, type Verifier } from './note.js';
import type { Anchor } from './verdict.js';

const COUNT = /^(0|[1-9]\d*)$/;
/** Text, an empty line, signatures, an empty line. */
const ENTRY = /[^]*?\n\n(?:— .*\n)+\n/g;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;

/** A signed checkpoint. `origin` names the log, e.g. `jejak.example/log`. */
export const signCheckpoint = (origin: string, anchor: Anchor, signer: Signer): Promise<string> =>
  signNote(`${origin}\n${anchor.count}\n${anchor.root}\nposition ${anchor.position}\nsigned ${anchor.at}\n`, signer);

/** The anchor of one checkpoint. @throws NoteRefused */
export function openCheckpoint(note: string, origin: string, verifiers: readonly Verifier[]): Anchor {
  const [named, count = '', root = '', ...extensions] = openNote(note, verifiers).split('\n');
  if (named !== origin) throw new NoteRefused(`This checkpoint is of the log ${named}, not of ${origin}.`);
  const extension = (word: string) =>
    extensions.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
  const [position, at] = [extension('position'), extension('signed')];
  if (!COUNT.test(count) || !ROOT.test(root) || !COUNT.test(position) || Number.isNaN(Date.parse(at))) {
    throw new NoteRefused('This is no checkpoint of an event log.');
  }
  return { count: Number(count), root, position, at };
}

/** The whole notes of a file of checkpoints, in its order, and how many characters they take: the rest was cut off by a crash. */
export function wholeNotes(file: string): { readonly notes: readonly string[]; readonly length: number } {
  const notes = [...file.matchAll(ENTRY)].map(([entry]) => entry.slice(0, -1));
  return { notes, length: notes.reduce((length, note) => length + note.length + 1, 0) };
}

/** One entry of a file of checkpoints: notes are parted by an empty line. */
export const checkpointEntry = (note: string): string => `${note}\n`;

/**
 * The anchors of a file of checkpoints. A last entry that a crash cut off is passed over; anything else that is wrong is refused.
 * @throws NoteRefused with the number of the checkpoint
 */
export const readCheckpoints = (file: string, origin: string, verifiers: readonly Verifier[]): Anchor[] =>
  wholeNotes(file).notes.map((note, at) => {
    try {
      return openCheckpoint(note, origin, verifiers);
    } catch (error) {
      throw new NoteRefused(`Checkpoint ${at + 1}: ${(error as Error).message}`);
    }
  });
