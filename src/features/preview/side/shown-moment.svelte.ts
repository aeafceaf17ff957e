import type { Viewer } from '../../../domain/kernel/viewer.ts';
import type { PreviewSubject } from '../../../domain/forecast/preview-subject.ts';
import type { UpdateMoment } from '../../../domain/forecast/update-scene.ts';

interface Look {
  readonly moment: UpdateMoment;
  /** What the registered app's page holds at that moment for a viewer. */
  readonly subjectOf: (viewer: Viewer) => PreviewSubject;
}

/** Which page the mock shows: the design's, or the registered app's at one moment of its update. */
export class ShownMoment {
  #look = $state.raw<Look | null>(null);

  get moment(): UpdateMoment | 'design' {
    return this.#look?.moment ?? 'design';
  }

  /** From now on the mock shows this moment; `subjectOf` is asked for every viewer who looks. */
  look = (moment: UpdateMoment, subjectOf: Look['subjectOf']): void => {
    this.#look = { moment, subjectOf };
  };

  /** The mock shows the design again. */
  leave = (): void => {
    this.#look = null;
  };

  /** What stands in the place of the design; `null`: nothing does. */
  subjectOf(viewer: Viewer): PreviewSubject | null {
    return this.#look?.subjectOf(viewer) ?? null;
  }
}
