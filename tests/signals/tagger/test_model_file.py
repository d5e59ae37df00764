from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.errors import ConfigError
from cleantext.signals.tagger import model_file
from cleantext.signals.tagger.model_file import FORMAT, ModelFile, digest

MODEL = ModelFile(
    {"names": np.array(["size", "weight"]), "value": np.arange(40, dtype=np.float32)}, {"kind": "html", "seed": 1}
)


def written(model: ModelFile = MODEL) -> bytes:
    """The bytes of a model file."""
    stream = io.BytesIO()
    model.write(stream)
    return stream.getvalue()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    """Arrays come back with their types, and so does what is said about them."""
    path = tmp_path / "m.npz"
    path.write_bytes(written())
    model = ModelFile.read(path)
    assert model.about == MODEL.about
    for name, array in MODEL.arrays.items():
        assert model.arrays[name].dtype == array.dtype
        assert (model.arrays[name] == array).all()


def test_the_same_model_is_the_same_file() -> None:
    """Byte for byte: no time stamp, no order of keys."""
    assert written() == written(ModelFile(MODEL.arrays, {"seed": 1, "kind": "html"}))


def test_the_digest_sees_everything() -> None:
    """Values, types, shapes and names."""
    value = MODEL.arrays["value"]
    others = [
        {**MODEL.arrays, "value": value + 1},
        {**MODEL.arrays, "value": value.astype(np.float64)},
        {**MODEL.arrays, "value": value.reshape(4, 10)},
        {"names": MODEL.arrays["names"], "values": value},
    ]
    assert len({digest(arrays) for arrays in (MODEL.arrays, *others)}) == 5


def test_another_format(tmp_path: Path) -> None:
    """A file of a later format is refused, and both numbers are told."""
    arrays = {**MODEL.arrays, "format": np.array(FORMAT + 1), "about": np.array("{}")}
    np.savez(tmp_path / "m.npz", **arrays, digest=np.array(digest(arrays)))
    with pytest.raises(ConfigError, match=rf"m\.npz: a model file of format {FORMAT + 1}; .* reads format {FORMAT}"):
        ModelFile.read(tmp_path / "m.npz")


@pytest.mark.parametrize("name", ["format", "about", "digest"])
def test_files_that_lack_what_every_model_has(name: str, tmp_path: Path) -> None:
    """Among them the models of before the format had a version."""
    arrays = {**MODEL.arrays, "format": np.array(FORMAT), "about": np.array("{}")}
    arrays = {**arrays, "digest": np.array(digest(arrays))}
    del arrays[name]
    np.savez(tmp_path / "m.npz", **arrays)
    with pytest.raises(ConfigError, match=rf"m\.npz: .*(no model of this version: .*{name}|damaged)"):
        ModelFile.read(tmp_path / "m.npz")


def test_arrays_that_do_not_match_their_digest(tmp_path: Path) -> None:
    """A file whose values were altered by somebody who kept the digest is damaged."""
    arrays = {**MODEL.arrays, "format": np.array(FORMAT), "about": np.array("{}")}
    altered = {**arrays, "value": -MODEL.arrays["value"]}
    np.savez(tmp_path / "m.npz", **altered, digest=np.array(digest(arrays)))
    with pytest.raises(ConfigError, match=r"m\.npz: damaged"):
        ModelFile.read(tmp_path / "m.npz")


@given(data=st.data())
def test_damage_is_found(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A file with a byte changed, or cut off, is a ConfigError, unless the model in it is the same all the same."""
    path = tmp_path_factory.mktemp("damaged") / "m.npz"
    content = bytearray(written())
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        content[at] ^= data.draw(st.integers(1, 255))
    else:
        del content[at:]
    path.write_bytes(content)
    try:
        model = ModelFile.read(path)
    except ConfigError as error:
        assert str(path) in str(error)
    else:
        assert model.about == MODEL.about
        assert all((model.arrays[name] == array).all() for name, array in MODEL.arrays.items())


@pytest.mark.parametrize("content", [None, b"", b"no zip", b"PK\x03\x04 cut off", b"\x93NUMPY\x01\x00"])
def test_no_model_files(content: bytes | None, tmp_path: Path) -> None:
    """A file that is missing or no archive is a ConfigError."""
    path = tmp_path / "m.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        ModelFile.read(path)


def test_a_single_array_is_no_model(tmp_path: Path) -> None:
    """What NumPy saves as one array has no names in it."""
    with (tmp_path / "m.npz").open("wb") as stream:
        np.save(stream, np.arange(3))
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        ModelFile.read(tmp_path / "m.npz")


def test_pickles_are_refused(tmp_path: Path) -> None:
    """An array of objects, which would have to be unpickled, is refused."""
    np.savez(tmp_path / "m.npz", **MODEL.arrays, format=np.array([{}], dtype=object))
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version"):
        ModelFile.read(tmp_path / "m.npz")


def test_large_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither read nor written."""
    (tmp_path / "m.npz").write_bytes(written())
    monkeypatch.setattr(model_file, "MOST_BYTES", 100)
    with pytest.raises(ConfigError, match=r"m\.npz: no model of this version: larger than 100 bytes"):
        ModelFile.read(tmp_path / "m.npz")
    with pytest.raises(ConfigError, match="more than the 100 that are read"):
        written()
