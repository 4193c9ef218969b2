import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Anchor } from '@mantine/core'
import { useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { Markdown } from '#ui/markdown'
import type { Pin, Proof } from '../asking/approvals-api'
import { MockUp } from './mock-up'
import { PinnablePage } from './pinnable-page'
import styles from './proof.module.css'
import type { Remark } from './remarks'
import { spotsOf } from './spots'

export interface ProofViewProps {
  proofs: readonly Proof[]
  remarks: readonly Remark[]
  /** Not sent yet. */
  pins: readonly Pin[]
  onPin: ((pin: Pin) => void) | null
}

export function ProofView({ proofs, remarks, pins, onPin }: ProofViewProps) {
  const jobs: Record<string, string> = useJobFunctionWords()
  return (
    <div className={styles.proofs}>
      {proofs.map((proof) => (
        <section key={proof.id} className={styles.proof}>
          <h3 className={styles.proofName}>{proof.name || jobs[proof.job_function]}</h3>
          {proof.kind === 'section' ? (
            <Quotable proof={proof} onPin={onPin} />
          ) : proof.kind === 'link' ? (
            <Anchor href={proof.url} target="_blank" rel="noopener noreferrer nofollow">
              {proof.url}
            </Anchor>
          ) : (
            <FileProof proof={proof} remarks={remarks} pins={pins} onPin={onPin} />
          )}
        </section>
      ))}
    </div>
  )
}

/** A text: what is marked in it can be remarked on. */
function Quotable({ proof, onPin }: { proof: Proof; onPin: ProofViewProps['onPin'] }) {
  const box = useRef<HTMLDivElement>(null)
  const quote = () => {
    const marked = window.getSelection()
    const text = marked?.toString().trim() ?? ''
    if (!onPin || text === '' || !marked?.anchorNode || !box.current?.contains(marked.anchorNode)) return
    onPin({ proof: proof.id, text: '', page: null, x: null, y: null, quote: text.slice(0, 2000) })
    marked.removeAllRanges()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: marking words is done with whatever marks text.
    <div ref={box} onMouseUp={quote}>
      <Markdown>{proof.text}</Markdown>
      {onPin ? (
        <p className={styles.howTo}>
          <Trans>Mark words to remark on them.</Trans>
        </p>
      ) : null}
    </div>
  )
}

function FileProof({ proof, remarks, pins, onPin }: Omit<ProofViewProps, 'proofs'> & { proof: Proof }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const file = `/api/${workspace}/proofs/${proof.id}/file`
  const isPdf = proof.content_type === 'application/pdf'
  const total = proof.pages.length
  const spots = spotsOf(proof.id, remarks, pins)
  const pinOn = (page: number | null) =>
    onPin && ((x: number, y: number) => onPin({ proof: proof.id, text: '', page, x, y, quote: '' }))
  return (
    <>
      {proof.pages_problem ? (
        <Alert color="yellow" mb="xs">
          {proof.pages_problem}
        </Alert>
      ) : null}
      {proof.content_type === 'text/html' ? (
        <MockUp
          src={`/api/${workspace}/proofs/${proof.id}/mock-up`}
          name={proof.name}
          spots={spots}
          onPin={
            onPin &&
            ((x, y, width) => onPin({ proof: proof.id, text: '', page: null, x, y, width, quote: '' }))
          }
        />
      ) : null}
      {proof.pages.map((size, at) => {
        const page = isPdf ? at + 1 : null
        return (
          <PinnablePage
            // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a frozen file never move.
            key={at}
            src={`/api/${workspace}/proofs/${proof.id}/page?number=${at + 1}`}
            name={page === null ? proof.name : t`page ${page} of ${proof.name}`}
            size={size}
            drawn={isPdf}
            spots={spots.filter((spot) => page === null || spot.page === page)}
            onPin={pinOn(page)}
            caption={isPdf && total > 1 ? t`Page ${at + 1} of ${total}` : null}
          />
        )
      })}
      <Anchor href={`${file}?download=true`} className={styles.download}>
        {total > 0 ? <Trans>Download</Trans> : <Trans>Download the file as it was shown</Trans>}
      </Anchor>
    </>
  )
}
