import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { Dialog } from '#ui/dialog'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { DeliveryLine } from './delivery-line'
import { listDeliveries, pingWebhook, redeliver, skipDelivery, type Webhook } from './webhooks-api'

/** What was sent and what the far end said; looked at again while something waits. */
export function DeliveriesDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing()
  const queryKey = [workspace, 'deliveries', webhook.id]
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => listDeliveries(workspace, webhook.id, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.deliveries.some((each) => each.state === 'waiting') ? 1500 : false,
  })
  const deliveries = query.data?.pages.flatMap((page) => page.deliveries) ?? []
  const run = async (deed: () => Promise<unknown>, told: string) => {
    await doing.run(deed, told)
    await queries.invalidateQueries({ queryKey })
  }
  return (
    <Dialog onClose={onClose} size="lg" title={t`Deliveries of “${webhook.name}”`}>
      <div className={house.bar}>
        <Button
          variant="default"
          loading={doing.busy}
          onClick={() => void run(() => pingWebhook(workspace, webhook.id), t`A test is on its way`)}
        >
          <Trans>Send a test</Trans>
        </Button>
      </div>
      {query.isError ? <ErrorState onRetry={() => void query.refetch()} /> : null}
      {query.isSuccess && deliveries.length === 0 ? (
        <EmptyState icon={IconSend} title={t`Nothing was sent yet`}>
          <Trans>
            What happens from now on comes here. A test shows at once whether the address answers.
          </Trans>
        </EmptyState>
      ) : (
        <ul className={house.list}>
          {deliveries.map((delivery) => (
            <DeliveryLine
              key={delivery.id}
              delivery={delivery}
              onAgain={() => void run(() => redeliver(workspace, delivery.id), t`It is sent again`)}
              onSkip={() => void run(() => skipDelivery(workspace, delivery.id), t`Left out`)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          <Trans>Show older ones</Trans>
        </Button>
      ) : null}
    </Dialog>
  )
}
