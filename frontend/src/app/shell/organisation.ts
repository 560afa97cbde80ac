import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { authOptions } from '../../api/session';

/** The same for everybody, so it is asked for once. */
const useOptions = () => useQuery({ queryKey: keys.options, queryFn: authOptions, staleTime: Infinity }).data;

export const useOrganisationName = (): string => useOptions()?.organisation.name ?? 'Maru';

/** Whom to ask for help, where the organisation says so. */
export const useHelpContact = (): string | undefined => useOptions()?.helpContact;
