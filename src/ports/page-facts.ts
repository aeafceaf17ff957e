/** What the page around the designer and its browser are like. */
export interface PageFacts {
  /** Another page shows us in its frame. */
  readonly isFramed: boolean;
  /** Host of the portal that the frame's name speaks of; `null`: it speaks of none. */
  readonly portal: string | null;
  /** That portal is reached over plain http from elsewhere. */
  readonly isExposed: boolean;
  /**
   * The portal's script. `none`: it never came. `foreign`: its address was answered, and what came is not the script, or it does not
   * take this frame for a portal's. `ready`: it can be called.
   */
  readonly script: 'none' | 'foreign' | 'ready';
  /**
   * What the portal's page told its script: an administrator, *or* somebody who may install applications (observed); `null`: it has
   * not said.
   */
  readonly isPageAdministrator: boolean | null;
  /**
   * `kept`: stays in this browser. `apart`: the frame's page and ours lie on different hosts, so that browsers keep what is stored for
   * each portal by itself. `refused`: the browser stores nothing here.
   */
  readonly storage: 'kept' | 'apart' | 'refused';
}

/** Contract: `tests/platform/page-facts`. */
export interface Page {
  /** Looks anew with every call; never throws. */
  look(): PageFacts;
}
