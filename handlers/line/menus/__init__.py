"""The menu under the chat: what it offers (:mod:`menus`), and whose chat shows which (:mod:`showing`).

Its pictures are drawn by ``drawing/`` when the words change (``make menus``) and kept beside it in ``pictures/``.
"""
