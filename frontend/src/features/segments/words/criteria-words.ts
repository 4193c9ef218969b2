import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import type { Kind } from '../criteria/rows'

const kinds: Record<Kind, MessageDescriptor> = {
  size: msg({ message: 'Number of members', context: 'criterion of a segment' }),
  change: msg({ message: 'Change since the earlier run', context: 'criterion of a segment' }),
  reach: msg({ message: 'Reach by a channel', context: 'criterion of a segment' }),
  overlap: msg({ message: 'Overlap with another segment', context: 'criterion of a segment' }),
  filled: msg({ message: 'What is known of the members', context: 'criterion of a segment' }),
  fresh: msg({ message: 'How new the data are', context: 'criterion of a segment' }),
  include: msg({ message: 'Test customers who are in it', context: 'criterion of a segment' }),
  exclude: msg({ message: 'Test customers who are not in it', context: 'criterion of a segment' }),
}

/** What a criterion is called where one is added, and above its fields. */
export function useCriteriaWords(): (kind: Kind) => string {
  const { _ } = useLingui()
  return (kind) => _(kinds[kind])
}

export const allKinds = Object.keys(kinds) as Kind[]
