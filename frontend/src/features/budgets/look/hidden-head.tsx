import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'

/** The head of a column that needs none for the eye. */
export function HiddenHead({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <th scope="col" className={className}>
      <VisuallyHidden>{children}</VisuallyHidden>
    </th>
  )
}
