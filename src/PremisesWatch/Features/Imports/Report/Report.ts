const home = document.querySelector<HTMLElement>('[data-progress]')!
const words = home.querySelector<HTMLElement>('[data-words]')!
const bar = home.querySelector<HTMLProgressElement>('progress')!
const begun = Date.now()

const timer = window.setInterval(async () => {
  const answer = await fetch(home.dataset.progress!).catch(() => undefined)
  if (!answer?.ok) return
  const { rowsDone, itemCount, ended } = await answer.json() as { rowsDone: number, itemCount: number, ended: boolean }
  bar.value = rowsDone
  const left = rowsDone > 0 ? Math.round((Date.now() - begun) * (itemCount - rowsDone) / rowsDone / 1000) : 0
  words.textContent = `${rowsDone.toLocaleString('en-GB')} of ${itemCount.toLocaleString('en-GB')} rows${left > 0 ? `, about ${left} s left` : ''}`
  if (ended) {
    window.clearInterval(timer)
    location.reload()
  }
}, 1000)
