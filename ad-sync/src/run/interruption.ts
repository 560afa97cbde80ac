/** A run is given up before anything of it was applied. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(readonly why: 'CANCELLED' | 'PROCESS_STOPPED') {
    super(why);
  }
}

/** Somebody has ended the run meanwhile, taking its silence for its end: what it planned is not applied. */
export class Overruled extends Error {
  override readonly name = 'Overruled';
}

/** The configuration is not the one that was read any more. */
export class ConfigChanged extends Error {
  override readonly name = 'ConfigChanged';
}
