import { Component, type PropsWithChildren, type ReactNode } from 'react';

interface Props {
  /** Drawn in place of what broke; `retry` draws it once more. */
  readonly fallback: (retry: () => void) => ReactNode;
}

/** Keeps one broken portlet from breaking the page. */
export class Boundary extends Component<PropsWithChildren<Props>, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback(() => this.setState({ isBroken: false })) : this.props.children;
  }
}
