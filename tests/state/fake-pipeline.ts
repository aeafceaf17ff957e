import type { IconAdjustments } from '../../src/domain/design/schema.ts';
import { fail, ok, type Result } from '../../src/domain/kernel/result.ts';
import type {
  IconCallOptions,
  IconComparison,
  IconInputs,
  IconPreview,
  MadeIcon,
} from '../../src/icons/client/types.ts';
import type { IconCheck, IconCheckId, IconRepair, IconReport } from '../../src/icons/core/check/report.ts';
import { iconError, type IconError } from '../../src/icons/core/errors.ts';
import type { Pipeline } from '../../src/state/icon-maker.ts';

export const CHECKS: readonly IconCheckId[] = ['png', 'size', 'alpha', 'box', 'centre'];

export function reportOf(failing: Partial<Record<IconCheckId, IconRepair>> = {}): IconReport {
  const checks = CHECKS.map((id): IconCheck => {
    const repair = failing[id] ?? null;
    return { id, status: repair === null ? 'pass' : 'fail', params: { normalOver: 3, format: 'gif' }, repair };
  });
  const drawn = {
    normal: { width: 32, height: 32 },
    active: { width: 32, height: 32 },
    sameStates: false,
    opaque: false,
  };
  return { checks, ok: Object.keys(failing).length === 0, width: 108, height: 66, bytes: 600, drawn };
}

/** Base64 of a text, so that a test can read what an icon was made of. */
export const pngOf = (text: string): string => btoa(text);

interface Open {
  readonly inputs: IconInputs;
  readonly adjustments: IconAdjustments;
  readonly settle: (error?: IconError) => void;
}

/**
 * A pipeline without pictures: an icon is the text of what it was made of. By default it answers at once; `wait` keeps every
 * `make` open until the test settles it.
 */
export class FakePipeline implements Pipeline {
  wait = false;
  readonly open: Open[] = [];
  readonly calls: string[] = [];
  /** What reports say, by repair that was done last. */
  report: (png: string) => IconReport = () => reportOf();
  findings: MadeIcon['findings'] = [];
  /** Every picture stands on white. */
  onPaper = false;
  format: MadeIcon['inputs'][number]['format'] = 'png';
  error: IconError | null = null;

  make(
    inputs: IconInputs,
    adjustments: IconAdjustments,
    { signal, onProgress }: IconCallOptions = {},
  ): Promise<Result<MadeIcon, IconError>> {
    this.calls.push('make');
    onProgress?.('decoding');
    const made = this.#made(inputs, adjustments);
    if (!this.wait) return Promise.resolve(this.error === null ? ok(made) : fail(this.error));
    return new Promise((resolve) => {
      const settle = (error?: IconError): void => resolve(error === undefined ? ok(made) : fail(error));
      this.open.push({ inputs, adjustments, settle });
      signal?.addEventListener('abort', () => settle(iconError('aborted')));
    });
  }

  preview(inputs: IconInputs): Promise<Result<IconPreview, IconError>> {
    this.calls.push('preview');
    const data = new Uint8ClampedArray(108 * 66 * 4);
    const { inputs: facts } = this.#made(inputs);
    return Promise.resolve(ok({ image: { width: 108, height: 66, data }, places: null, findings: [], inputs: facts }));
  }

  /** What is kept and lost of every picture; `null`: it cannot be told. */
  comparison: IconComparison | null = null;

  compare(): ReturnType<Pipeline['compare']> {
    return Promise.resolve(this.comparison === null ? fail(iconError('failed')) : ok(this.comparison));
  }

  check(png: string): Promise<Result<IconReport, IconError>> {
    this.calls.push('check');
    return Promise.resolve(this.error === null ? ok(this.report(png)) : fail(this.error));
  }

  repair(png: string, repair: IconRepair | 'all'): ReturnType<Pipeline['repair']> {
    this.calls.push(`repair ${repair}`);
    const report = reportOf();
    return Promise.resolve(ok({ png: pngOf(`${atob(png)} ${repair}`), bytes: 600, width: 108, height: 66, report }));
  }

  dispose(): void {
    this.calls.push('dispose');
  }

  #made(inputs: IconInputs, adjustments?: IconAdjustments): MadeIcon {
    const list = 'kind' in inputs ? [inputs] : inputs;
    const names = list.map((input) => (input.kind === 'text' || input.kind === 'glyph' ? input.text : input.name));
    const png = pngOf(`${names.join('+')} ${adjustments?.states ?? ''} ${adjustments?.scale ?? ''}`);
    return {
      png,
      bytes: 600,
      width: 108,
      height: 66,
      report: this.report(png),
      findings:
        this.onPaper && adjustments?.removeBackground === false ? [...this.findings, 'on-paper'] : this.findings,
      places: null,
      sources: names.map((name) => ({
        ...digest(name),
        name,
        type: 'image/png',
        bytes: new TextEncoder().encode(name),
      })),
      inputs: names.map((name) => ({ name, format: this.format, width: 200, height: 120, bytes: 4200 })),
    };
  }
}

function digest(name: string): { sha256: string } {
  const hex = Array.from(new TextEncoder().encode(name), (byte) => byte.toString(16)).join('');
  return { sha256: hex.padEnd(64, '0').slice(0, 64) };
}
