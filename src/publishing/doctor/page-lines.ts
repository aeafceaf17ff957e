import type { HostErrorCode } from '../../ports/host.ts';
import { good, trouble, unknown, type DoctorFacts, type DoctorLine, type Finding } from './facts.ts';

/** Lines on the page around us, on the portal's script, and on what this browser keeps. */
export function pageLines(facts: DoctorFacts): readonly [DoctorLine, DoctorLine, DoctorLine] {
  return [placeLine(facts), scriptLine(facts), storageLine(facts)];
}

function placeLine({ page }: DoctorFacts): DoctorLine {
  if (!page.isFramed) return unknown('frame.standalone');
  if (page.portal === null) return trouble('frame.stranger');
  if (page.isExposed) return trouble('frame.plainHttp', { values: { portal: page.portal } });
  return good('frame.portal', { values: { portal: page.portal } });
}

/** What a failed start comes to; the page tells a blocked script from one that something else was sent in place of. */
const STARTS: Readonly<Partial<Record<HostErrorCode, Finding>>> = {
  'portal-silent': 'script.silent',
  'not-loaded': 'script.ownPart',
  'script-blocked': 'script.blocked',
};

function scriptLine({ link, error, page }: DoctorFacts): DoctorLine {
  if (link === 'connected') return good('script.works');
  if (error === null) return unknown('script.waiting');
  const finding = STARTS[error.code] ?? 'script.blocked';
  const isForeign = finding === 'script.blocked' && page.script === 'foreign';
  return trouble(isForeign ? 'script.foreign' : finding, { action: 'connect', error });
}

function storageLine({ page, keepsDrafts }: DoctorFacts): DoctorLine {
  if (page.storage === 'refused' || !keepsDrafts) return trouble('storage.refused');
  return good(page.storage === 'apart' ? 'storage.apart' : 'storage.kept');
}
