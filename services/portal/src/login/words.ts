// The words of logging in and out, Indonesian first; the compiler holds the English against them.
import type { Language } from '../words.js';

const id = {
  out: {
    title: 'Anda sudah keluar',
    text: 'Tutup juga peramban ini bila komputernya dipakai bersama.',
    everywhere: 'Semua sesi Anda, juga di perangkat lain, sudah diakhiri.',
    again: 'Masuk lagi',
  },
  broken: {
    title: 'Anda belum masuk',
    text: 'Proses masuk tidak selesai: mungkin terlalu lama, atau dibuka di dua jendela sekaligus.',
    again: 'Masuk sekali lagi',
  },
};
/** Every word of logging in and out. */
export type SessionWords = typeof id;

const en: SessionWords = {
  out: {
    title: 'You are logged out',
    text: 'Close this browser too if others use this computer.',
    everywhere: 'All your sessions, on other devices too, have ended.',
    again: 'Log in again',
  },
  broken: {
    title: 'You are not logged in yet',
    text: 'The login did not finish: it may have taken too long, or was opened in two windows at once.',
    again: 'Log in once more',
  },
};

/** The words by language. */
export const SESSION_WORDS: Readonly<Record<Language, SessionWords>> = { id, en };
