"use strict";
const form = document.getElementById("here");
const button = document.getElementById("send");
const state = document.getElementById("state");

button.addEventListener("click", () => {
  button.disabled = true;
  state.textContent = "位置を調べています…";
  navigator.geolocation.getCurrentPosition(
    (found) => {
      form.elements.latitude.value = found.coords.latitude.toFixed(6);
      form.elements.longitude.value = found.coords.longitude.toFixed(6);
      form.submit();
    },
    () => {
      button.disabled = false;
      state.textContent = "位置を調べられませんでした。端末の位置情報の設定をご確認いただくか、SMSに住所や目印をお返事ください。";
    },
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 },
  );
});
