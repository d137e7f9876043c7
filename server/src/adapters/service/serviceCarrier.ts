import { askService, type ServiceAnswer, type ServiceQuestion } from '../../kernel/merchantService.js'
import type { Services } from '../../kernel/operation.js'
import type { Carrier, CarrierAccount, CarrierAnswer, SoldLabel } from '../../ports/carrier.js'

/** Labels of a service of the merchant's own, which is asked signed. The id of the label is the key under which a repeat has one effect. */
export function serviceCarrier(services: Pick<Services, 'egress' | 'secrets'>): Carrier {
  async function ask<T>(account: CarrierAccount | null, question: ServiceQuestion, now: Date): Promise<CarrierAnswer<T>> {
    if (account === null) return { result: 'refused', fault: 'no_provider' }
    const reply: ServiceAnswer<T> = await askService<T>(account, question, services, now)
    if (reply.ok) return { result: 'done', value: reply.answer }
    return { result: reply.fault === 'refused' ? 'refused' : 'unknown', fault: reply.fault }
  }
  return {
    async buy(account, { tracking: _tracking, label_url: _url, ...order }, now) {
      const sold = await ask<{ reference: string; tracking?: SoldLabel['tracking']; label_url?: string | null }>(account, { id: order.label_id, body: { type: 'labels.create', ...order }, answer: 'body_shippingProviders_create_callbacks_labelCreate' }, now)
      return sold.result === 'done' ? { result: 'done', value: { reference: sold.value.reference, tracking: sold.value.tracking ?? [], label_url: sold.value.label_url ?? null } } : sold
    },
    async cancel(account, label, now) {
      const given = await ask<object>(account, { id: `${label.label_id}.cancel`, body: { type: 'labels.cancel', ...label }, answer: 'body_shippingProviders_create_callbacks_labelCancel' }, now)
      return given.result === 'done' ? { result: 'done', value: null } : given
    },
  }
}
