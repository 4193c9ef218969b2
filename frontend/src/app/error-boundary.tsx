import { Component, type ErrorInfo, type ReactNode } from 'react'
import { BrokenScreen } from './screens/broken-screen'

/** The last net: whatever breaks above the router still ends in a screen that helps. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { problem: Error | null }> {
  override state: { problem: Error | null } = { problem: null }

  static getDerivedStateFromError(problem: Error) {
    return { problem }
  }

  override componentDidCatch(problem: Error, info: ErrorInfo) {
    console.error(problem, info.componentStack)
  }

  override render() {
    const { problem } = this.state
    return problem ? <BrokenScreen error={problem} /> : this.props.children
  }
}
