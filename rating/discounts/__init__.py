"""Discounts (各種割引): each answers how much, on what, and which of its conditions is missing [B P37 3, P20].

::

    discount                       conditions that exclude another
    asv            ASV割引         none printed
    eco            ECOカー割引     gives way to welfare when both hold
    welfare        福祉車両割引    takes precedence over eco
    new_car        新車割引        none printed
    damage_resistant ドーン!       vehicle premium only
    one_day        ワンサポ        new contracts only, first policy year only
    multi_car      まとめて割引    not on riders that leave a 無事故祝金 untouched; takes the instalment surcharge away
    liability_plan マモルで割引    not on those riders either

A discount whose rate has ended lacks ``in_force``. A score discount stands in :mod:`rating.telematics`, instalments and
group in :mod:`rating.payments`.
"""
