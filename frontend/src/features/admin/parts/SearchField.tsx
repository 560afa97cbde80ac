import { Input } from 'antd';
import { Search } from 'lucide-react';

interface Props {
  /** By what is searched. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly className?: string;
}

/** Searches a table of the console. */
export const SearchField = ({ label, value, onChange, className = '' }: Props) => (
  <Input
    aria-label={label}
    placeholder={label}
    prefix={<Search size={14} aria-hidden="true" className="text-icon" />}
    className={`max-tablet:h-11 ${className}`}
    allowClear
    maxLength={100}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
