import { useState } from 'react';
import { initials, tint } from './initials';

const TEXT = { 24: 12, 28: 11, 32: 12, 36: 13, 40: 14, 48: 16, 64: 21, 72: 24 } as const;
export type AvatarSize = keyof typeof TEXT;

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly profileImageUrl: string | null;
}

/**
 * A person's photo, or their initials where there is none or it does not come; the name stands beside it, so readers pass
 * it over.
 */
export function Avatar({ person, size = 32 }: { readonly person: Shown; readonly size?: AvatarSize }) {
  const box = { width: size, height: size };
  const [missing, setMissing] = useState<string>();
  const pair = tint(person.id);
  const photo = person.profileImageUrl;
  if (photo && photo !== missing)
    return (
      <img
        src={photo}
        alt=""
        loading="lazy"
        className="flex-none rounded-full object-cover"
        style={{ ...box, background: `var(--maru-avatar-${pair}-bg)` }}
        onError={() => setMissing(photo)}
      />
    );
  return (
    <span
      aria-hidden="true"
      className="inline-grid flex-none place-items-center rounded-full font-semibold tracking-[-0.02em] whitespace-nowrap"
      style={{
        ...box,
        fontSize: TEXT[size],
        background: `var(--maru-avatar-${pair}-bg)`,
        color: `var(--maru-avatar-${pair}-text)`,
      }}
    >
      {initials(person.name, size === 24 ? 1 : 2)}
    </span>
  );
}
