import SparkMd5 from 'spark-md5';
import { wellFormed } from './characters.ts';

/** Lower-case hex of the UTF-8 text. */
export function md5(text: string): string {
  return SparkMd5.hash(wellFormed(text));
}
