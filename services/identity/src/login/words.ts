// The words of the login, Indonesian first; the compiler holds the English against them.
const id = {
  name: 'Jejak',
  office: 'Layanan pengaduan Ombudsman',
  skip: 'Langsung ke isi',
  other: 'English',
  back: 'Ke halaman depan',
  mistake: 'Ada yang perlu diperbaiki',
  withMistake: (title: string) => `Perlu diperbaiki: ${title}`,
  wait: (seconds: number) =>
    seconds < 60
      ? `Terlalu banyak percobaan. Tunggu ${seconds} detik, lalu coba lagi.`
      : `Terlalu banyak percobaan. Tunggu ${Math.ceil(seconds / 60)} menit, lalu coba lagi.`,
  login: {
    title: 'Masuk',
    lead: 'Untuk petugas Ombudsman, narahubung instansi, dan auditor.',
    account: 'Akun',
    password: 'Kata sandi',
    send: 'Masuk',
    wrong: 'Akun atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
    lost: 'Lupa kata sandi atau ganti ponsel? Hubungi operator sistem di kantor Anda untuk memperoleh tautan baru.',
    demo: 'Instalasi ini contoh: akun dan kata sandinya ada di berkas accounts.json.',
  },
  code: {
    title: 'Kode kedua',
    lead: 'Buka aplikasi autentikator di ponsel Anda dan ketik enam angka yang tampil untuk Jejak.',
    label: 'Kode enam angka',
    send: 'Lanjut',
    wrong: 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.',
  },
  enrol: {
    title: 'Pasang kode kedua',
    lead: 'Kata sandi saja tidak cukup untuk membuka berkas orang lain. Sekali saja, hubungkan aplikasi autentikator di ponsel Anda.',
    again: 'Hubungkan aplikasi autentikator di ponsel yang baru. Kode dari ponsel lama tidak berlaku lagi sesudah ini.',
    steps: [
      'Pasang aplikasi autentikator di ponsel, misalnya FreeOTP atau Aegis.',
      'Tambahkan akun baru: pindai gambar ini, buka tautannya di ponsel, atau ketik kuncinya.',
      'Ketik enam angka yang kemudian tampil.',
    ],
    picture: 'Kode QR untuk aplikasi autentikator; kunci di bawahnya sama isinya.',
    open: 'Buka di aplikasi autentikator',
    key: 'Kunci',
    keep: 'Kunci ini hanya tampil sekarang. Jangan memotretnya dan jangan membagikannya.',
    send: 'Pasang',
  },
  change: {
    title: 'Ganti kata sandi',
    lead: (account: string) => `Untuk akun ${account}. Sesudah disimpan, Anda keluar di semua perangkat lain.`,
    demo: 'Kata sandi akun contoh tidak dapat diganti',
    demoText: 'Ia ada di berkas accounts.json dan sama bagi siapa pun yang mencoba instalasi ini.',
  },
  invitation: {
    title: 'Buat kata sandi',
    lead: (account: string) => `Untuk akun ${account}. Tautan ini hanya berlaku satu kali.`,
    password: 'Kata sandi baru',
    hint: 'Paling sedikit 12 huruf. Beberapa kata yang tidak berkaitan mudah diingat dan sukar ditebak.',
    again: 'Ketik sekali lagi',
    send: 'Simpan kata sandi',
    short: 'Kata sandi terlalu pendek: paling sedikit 12 huruf.',
    long: 'Kata sandi terlalu panjang: paling banyak 256 huruf.',
    simple: 'Kata sandi ini mudah ditebak. Pakai kata-kata lain.',
    different: 'Kedua kata sandi tidak sama.',
    done: 'Kata sandi tersimpan',
    next: 'Sekarang Anda dapat masuk. Bila diminta, pasang kode kedua di ponsel Anda.',
    login: 'Masuk',
    gone: 'Tautan ini tidak berlaku lagi',
    goneText: 'Mungkin sudah dipakai atau sudah lewat waktunya. Mintalah tautan baru kepada operator sistem.',
  },
  trouble: {
    title: 'Proses masuk terputus',
    text: 'Mungkin terlalu lama, atau halaman ini dibuka dua kali. Mulailah sekali lagi; tidak ada yang hilang.',
    again: 'Masuk sekali lagi',
  },
};

/** Every word of the login. */
export type LoginWords = typeof id;
/** Its languages. */
export type LoginLanguage = 'id' | 'en';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const en: LoginWords = {
  name: 'Jejak',
  office: 'Ombudsman complaints service',
  skip: 'Skip to content',
  other: 'Bahasa Indonesia',
  back: 'To the front page',
  mistake: 'Something needs correcting',
  withMistake: (title) => `Needs correcting: ${title}`,
  wait: (seconds) =>
    seconds < 60
      ? `Too many attempts. Wait ${counted(seconds, 'second')} and try again.`
      : `Too many attempts. Wait ${counted(Math.ceil(seconds / 60), 'minute')} and try again.`,
  login: {
    title: 'Log in',
    lead: 'For staff of the Ombudsman, liaisons of agencies, and auditors.',
    account: 'Account',
    password: 'Password',
    send: 'Log in',
    wrong: 'Account and password do not match. Check both and try again.',
    lost: 'Lost your password or changed your phone? Ask the system operator of your office for a new link.',
    demo: 'This installation is a demonstration: its accounts and passwords are in the file accounts.json.',
  },
  code: {
    title: 'Second code',
    lead: 'Open the authenticator app on your phone and type the six digits that it shows for Jejak.',
    label: 'Six-digit code',
    send: 'Continue',
    wrong: 'The code does not match or was used already. Wait for the next one and try again.',
  },
  enrol: {
    title: 'Set up the second code',
    lead: 'A password alone is not enough to open other people’s files. Once only, connect the authenticator app on your phone.',
    again: 'Connect the authenticator app on your new phone. Codes of the old one end with this.',
    steps: [
      'Install an authenticator app on your phone, such as FreeOTP or Aegis.',
      'Add a new account: scan this picture, open its link on the phone, or type the key.',
      'Type the six digits that it then shows.',
    ],
    picture: 'QR code for the authenticator app; the key below it says the same.',
    open: 'Open in the authenticator app',
    key: 'Key',
    keep: 'This key is shown only now. Take no picture of it and do not share it.',
    send: 'Set up',
  },
  change: {
    title: 'Change the password',
    lead: (account) => `For the account ${account}. Once it is saved you are logged out on every other device.`,
    demo: 'Passwords of demonstration accounts cannot be changed',
    demoText: 'They are in the file accounts.json, the same for whoever tries this installation.',
  },
  invitation: {
    title: 'Choose a password',
    lead: (account) => `For the account ${account}. This link is good once.`,
    password: 'New password',
    hint: 'At least 12 characters. A few unrelated words are easy to remember and hard to guess.',
    again: 'Type it once more',
    send: 'Save the password',
    short: 'The password is too short: at least 12 characters.',
    long: 'The password is too long: 256 characters at most.',
    simple: 'This password is easy to guess. Use other words.',
    different: 'The two passwords are not the same.',
    done: 'The password is saved',
    next: 'You can log in now. If you are asked to, set up the second code on your phone.',
    login: 'Log in',
    gone: 'This link does not hold any more',
    goneText: 'It may have been used, or its time is over. Ask the system operator for a new one.',
  },
  trouble: {
    title: 'The login was interrupted',
    text: 'It may have taken too long, or this page was opened twice. Begin once more; nothing is lost.',
    again: 'Log in once more',
  },
};

/** The words by language. */
export const LOGIN_WORDS: Readonly<Record<LoginLanguage, LoginWords>> = { id, en };
