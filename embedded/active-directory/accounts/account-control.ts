/** The bits of `userAccountControl` that matter here (MS-ADTS 2.2.16). */
export const UAC = {
  disabled: 0x2,
  locked: 0x10,
  passwordNotRequired: 0x20,
  normal: 0x200,
  passwordNeverExpires: 0x10000,
  passwordExpired: 0x800000,
} as const;
