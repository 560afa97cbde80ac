import { pieces } from './marked';

interface Props {
  readonly text: string;
  readonly ranges: readonly (readonly number[])[] | undefined;
}

export function Highlighted({ text, ranges = [] }: Props) {
  return pieces(text, ranges).map((piece, index) =>
    piece.isMatch ? (
      <mark key={index} className="bg-transparent font-semibold text-primary-text">
        {piece.text}
      </mark>
    ) : (
      <span key={index}>{piece.text}</span>
    ),
  );
}
