import type { GetProp } from 'antd';
import type { ConfigProviderProps } from 'antd/es/config-provider';

/** The tokens a theme may state, as ConfigProvider takes them. */
export type AliasToken = NonNullable<NonNullable<GetProp<ConfigProviderProps, 'theme'>>['token']>;
