/**
 * What a file is that we cannot open. `document`: a picture as its program keeps it, of which a copy can be exported.
 * `other`: no picture at all.
 */
export interface OtherFormat {
  readonly format: string;
  readonly kind: 'document' | 'other';
}
