// The names under which a service asks for what the chassis brings: `@Inject(DESK) desk: Desk`.

/** `EventStore`, under the database role of this service. */
export const EVENT_STORE = Symbol('jejak.event-store');
/** `Vault`: sealing, opening, derived ids. */
export const VAULT = Symbol('jejak.vault');
/** `Keys`: ids, codes and tokens derived from the keyring. */
export const KEYS = Symbol('jejak.keys');
/** `Directory`: who a token's subject is. */
export const DIRECTORY = Symbol('jejak.directory');
export const CLOCK = Symbol('jejak.clock');
export const IDS = Symbol('jejak.ids');
/** `Desk`: load, may they, decide, seal, append. */
export const DESK = Symbol('jejak.desk');
/** `Views`: reading the read models of this service. */
export const VIEWS = Symbol('jejak.views');
/** An instance of the manifest's own `settings` class. */
export const SETTINGS = Symbol('jejak.settings');
/** `HouseSettings`: what every service is told. */
export const HOUSE = Symbol('jejak.house');
/** Issuer of the tokens that are accepted, exactly as in their `iss`: an external one, or `<url>/oidc` of this installation. */
export const ISSUER = Symbol('jejak.issuer');
/** `Log` of this service. */
export const LOG = Symbol('jejak.log');
/** The TypeORM `DataSource` of this service's schema. */
export const DATABASE = Symbol('jejak.database');
/** `Metrics`: the registry of this process. */
export const METRICS = Symbol('jejak.metrics');
/** `Parked`: messages that the reactions of this service set aside. */
export const PARKED = Symbol('jejak.parked');
/** `Rebuilds`: read models of this service that are being made anew. */
export const REBUILDS = Symbol('jejak.rebuilds');
/** `Followers`: what of this service follows the log. */
export const FOLLOWERS = Symbol('jejak.followers');
/** `Blobs`: where the bytes of attachments lie. */
export const BLOBS = Symbol('jejak.blobs');
/** `Uploads`: a file, received, checked and kept together with its event. */
export const UPLOADS = Symbol('jejak.uploads');
/** `Broker`: topics and their publisher, or undefined where reactions follow the log. */
export const BROKER = Symbol('jejak.broker');
/** `Checkpoints` of this service, moved by compare-and-set. */
export const CHECKPOINTS = Symbol('jejak.checkpoints');
