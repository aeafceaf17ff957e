import type { Json, JsonObject } from '../../domain/kernel/json.ts';

/** What a text seems to be. `text`: none of these, looked through all the same. */
export type TextKind =
  | 'empty'
  | 'binary'
  | 'design'
  | 'json'
  | 'php'
  | 'js'
  | 'python'
  | 'go'
  | 'shell'
  | 'http'
  | 'form'
  | 'markdown'
  | 'html'
  | 'log'
  | 'text';

/** The calls that are taken. Everything else in a text is somebody else's. */
export type FoundMethod = 'imbot.app.register' | 'imbot.app.update' | 'imbot.app.unregister' | 'placement.bind';

/** A place in the text: line and column from 1, in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Why a value is not known. `expression`: only running the code would tell; `reference`: the answer of another call;
 * `condition`: given under a condition only; `placeholder`: a stand-in for a value; `spread`: whatever else is merged in;
 * `secret`: it holds a key that is left out.
 */
export type BlankReason = 'expression' | 'reference' | 'condition' | 'placeholder' | 'spread' | 'secret';

/** A parameter whose value the text does not tell. */
export interface Blank {
  /** Dotted path below the parameters; `*` stands for any further ones. */
  readonly path: string;
  readonly reason: BlankReason;
  /** The expression as written, shortened, without any key or token. */
  readonly source: string;
}

/** A parameter that means nothing to the call. Without `value` it is not known, or `secret`: a credential, of which nothing is told. */
export interface Ignored {
  readonly path: string;
  readonly secret?: true;
  readonly value?: Json;
}

/** What was read differently from how it is written. */
export type Interpretation = 'method-inferred' | 'keys-raised' | 'texts-listed' | 'language-from-key';

export interface FoundCall {
  readonly method: FoundMethod;
  readonly target: 'chat-app' | 'widget';
  /** Exactly what the text gives, with canonical names; never a HASH, a token or a client id. */
  readonly params: JsonObject;
  readonly unknown: readonly Blank[];
  readonly ignored: readonly Ignored[];
  /** The app's own signature key. It goes into the draft and nowhere else: never show, log or store it apart. */
  readonly hash: string | null;
  readonly interpretations: readonly Interpretation[];
  readonly place: TextPlace;
  /** The line of each value, by its dotted path, as far as the text tells. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A secret that was left out: what it is called and where it stands, never its value. */
export interface SecretPlace extends TextPlace {
  readonly name: string;
}

/** Why a text cannot be read to its end. `binary`: it is no text at all; `too-costly`: it takes longer than it may. */
export interface ReadFault extends TextPlace {
  readonly code: 'syntax' | 'binary' | 'too-large' | 'too-deep' | 'too-costly';
}

export interface ReadResult {
  readonly kind: TextKind;
  /** In the order of the text. */
  readonly calls: readonly FoundCall[];
  /** Further calls beyond those that one text may give. */
  readonly left: number;
  /** Documents of our own format, of any version, as parsed; `domain` checks them. */
  readonly designs: readonly JsonObject[];
  /** REST methods that the text calls besides, each once. */
  readonly others: readonly string[];
  readonly secrets: readonly SecretPlace[];
  readonly fault: ReadFault | null;
  /** The beginning of the text with every secret cut out, line by line as it was; empty when nothing of it can be shown. */
  readonly shown: string;
}
