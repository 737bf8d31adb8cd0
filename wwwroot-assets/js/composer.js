// The composer's few helps: the cursor goes where the work goes on, arrows stay in the list of hits, and money makes a sound.
export function focus(id) {
  const element = document.getElementById(id);
  // Whoever is typing there already must not have the next letter replace the first ones.
  if (document.activeElement === element) return;
  const stood = element?.value;
  element?.focus();
  // Only what stood there before is selected, not what was typed ahead (js/keys.js) and has just been put in.
  if (stood && element.value === stood && element.matches('input:not([type=date])')) element.select();
}

// The first field that is at fault, wherever it stands.
export const focusFault = () => document.querySelector('[aria-invalid=true]')?.focus();

let audio;
export function chime() {
  try {
    audio ??= new AudioContext();
    [[0, 659], [0.12, 880]].forEach(([at, frequency]) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.08, audio.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.35);
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.4);
    });
  } catch {
    // A browser without sound still shows it.
  }
}

document.addEventListener('keydown', event => {
  if (event.target.matches?.('[data-combobox]') && ['ArrowUp', 'ArrowDown'].includes(event.key)) event.preventDefault();
});
