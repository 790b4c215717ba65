/** The page of the dialog that says what went wrong; the text is text, whatever stands in it. */
Office.onReady(() => {
  const place = document.getElementById('message');
  if (place) place.textContent = new URLSearchParams(location.search).get('text');
});
