"""An invented accident, with a word of everything a report can say."""

from datetime import UTC, datetime

from flows.accident.report import AccidentReport, Party, Witness

HAPPENED = datetime(2026, 3, 30, 9, 15, tzinfo=UTC)
REPORT = AccidentReport(
    "line",
    "ja",
    customer="c1",
    contract="AB-123456",
    vehicle="v1",
    plate="品川 300 さ 12-34",
    model="アクア",
    name="窓口 花子",
    phone="+819000000001",
    relation="self",
    occurred=HAPPENED,
    latitude=35.6580341,
    longitude=139.7016361,
    address="架空町一丁目の交差点",
    position_trusted="yes",
    road_type="ordinary",
    kind="car",
    injuries={"self": "light", "passengers": "none", "others": "ambulance"},
    consent="injury/1 2026-03-30T09:20:00Z",
    police="yes",
    drivable="no",
    summary="赤信号で止まっていたら後ろから当たられました",
    details={"station": "架空署", "hospital": "架空病院", "dashcam": "yes"},
    parties=(Party("相手 太郎", "+819000000002", plate="横浜 580 い 34-49", injury="ambulance"),),
    witnesses=(Witness("目撃 次郎", "+819000000003"),),
)
