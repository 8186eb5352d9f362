import { App, Form, Input, Modal } from 'antd';
import type { AdminEventView } from '../../api/types';
import { FormRefusal } from '../../ui/states';
import { useOneSave } from '../../ui/use-one-save';
import { EVENTS } from './events.copy';
import { cancelEvent, useEventChange } from './events.api';

interface Props {
  event: AdminEventView;
  open: boolean;
  close: () => void;
}

/** Cancelling tells people and cannot be taken back, so it asks for the reason first. */
export function CancelEvent({ event, open, close }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const { message } = App.useApp();
  const cancel = useEventChange(cancelEvent(event.id));
  const save = useOneSave(cancel, open);
  const submit = ({ reason }: { reason: string }) =>
    save(reason.trim(), {
      onSuccess: () => {
        void message.success(EVENTS.cancelDone);
        form.resetFields();
        close();
      },
    });
  return (
    <Modal
      title={EVENTS.cancelTitle(event.title)}
      open={open}
      onCancel={close}
      onOk={() => form.submit()}
      okText={EVENTS.cancelConfirm}
      cancelText={EVENTS.keep}
      confirmLoading={cancel.isPending}
      afterClose={() => cancel.reset()}
    >
      <p className="quiet">{EVENTS.cancelLine}</p>
      <Form form={form} name="cancellation" layout="vertical" requiredMark={false} onFinish={submit} className="modal-form">
        <Form.Item
          name="reason"
          label={EVENTS.cancelReason}
          rules={[{ required: true, whitespace: true, message: EVENTS.cancelReasonNeeded }]}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={EVENTS.cancelReasonHint} />
        </Form.Item>
        <FormRefusal error={cancel.error} />
      </Form>
    </Modal>
  );
}
